import { root } from './nginx.ts';

/** `Containerfile`: the site in an image with nginx, built with the folder of the site as context. */
export function containerFile(base: string): string {
	return `# podman build --file dist/hosting/Containerfile --tag playbook dist
# podman run --publish 8080:80 playbook
FROM docker.io/library/nginx:1.28-alpine
RUN rm /etc/nginx/conf.d/default.conf
COPY . ${root}${base}
RUN mv ${root}${base}hosting/nginx.conf /etc/nginx/conf.d/playbook.conf && nginx -t
`;
}

/** A workflow that builds and publishes on GitHub Pages, under whatever address it has there. */
export const pagesWorkflow = `# Copy to .github/workflows/publish.yml, and choose “GitHub Actions” under Settings, Pages.
name: Publish
on:
  push:
    branches: [main]
  workflow_dispatch:
permissions:
  contents: read
  pages: write
  id-token: write
concurrency:
  group: pages
jobs:
  publish:
    runs-on: ubuntu-latest
    environment:
      name: github-pages
      url: \${{ steps.publish.outputs.page_url }}
    steps:
      - uses: actions/checkout@v5
      - uses: actions/setup-node@v5
        with:
          node-version: 24
          cache: npm
      - id: pages
        uses: actions/configure-pages@v5
      - run: npm ci
      - run: npm run build
        env:
          SITE_URL: \${{ steps.pages.outputs.origin }}
          BASE_PATH: \${{ steps.pages.outputs.base_path }}/
      - uses: actions/upload-pages-artifact@v4
        with:
          path: dist
      - id: publish
        uses: actions/deploy-pages@v4
`;
