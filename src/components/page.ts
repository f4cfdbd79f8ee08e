import { followHeadings } from './follow-headings.ts';
import { copyAnchors } from './copy-anchors.ts';
import { openSearch } from './open-search.ts';
import { switchTheme } from './switch-theme.ts';

switchTheme();
copyAnchors();
openSearch();
followHeadings();
