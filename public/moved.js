// Carries the anchor of an old address over to the page that has taken its place (`redirects.ts`): the
// refresh that stands in the page would lose it.
location.replace(document.querySelector('main a').href + location.search + location.hash);
