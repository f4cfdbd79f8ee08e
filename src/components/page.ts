import { copyAnchors } from './copy-anchors.ts';
import { followHeadings } from './follow-headings.ts';
import { openSearch } from './open-search.ts';
import { quietDefinitions } from './quiet-definitions.ts';
import { switchTheme } from './switch-theme.ts';

switchTheme();
copyAnchors();
openSearch();
followHeadings();
quietDefinitions();
