import { at } from '../../components/site/at.ts';
import { root } from '../../hosting/nginx.ts';

/** The site in an image with nginx, built with the folder of the site as context. */
export const GET = () => {
	const place = root + at('/');
	return new Response(`# podman build --file dist/hosting/Containerfile --tag playbook dist
# podman run --publish 8080:80 playbook
FROM docker.io/library/nginx:1.28-alpine
RUN rm /etc/nginx/conf.d/default.conf
COPY . ${place}
RUN mv ${place}hosting/nginx.conf /etc/nginx/conf.d/playbook.conf && nginx -t
`);
};
