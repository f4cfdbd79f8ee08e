// Some mail writes the # of an address as %23, and then no page is there. With the sign back there is.
const [path, ...fragment] = location.pathname.split(/%(?:25)*23/i);
if (fragment.length) location.replace(`${location.origin}${path}#${fragment.join('%23')}`);
