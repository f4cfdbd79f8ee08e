import { at } from '../../components/site/at.ts';
import { nginxConfig } from '../../hosting/nginx.ts';

/** The whole server for nginx. */
export const GET = () => new Response(nginxConfig(at('/')));
