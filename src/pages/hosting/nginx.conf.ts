import { nginxConfig } from '../../hosting/nginx.ts';
import { below } from '../../model/addresses.ts';

/** The whole server for nginx. */
export const GET = () => new Response(nginxConfig(below(import.meta.env.BASE_URL, '/')));
