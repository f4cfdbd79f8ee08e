import { drawRest } from './draw-rest.ts';
import { followHeadings } from './follow-headings.ts';
import { offerLinks } from './offer-links.ts';
import { openSearch } from './open-search.ts';
import { quietDefinitions } from './quiet-definitions.ts';
import { switchTheme } from './switch-theme.ts';

drawRest();
switchTheme();
offerLinks();
openSearch();
followHeadings();
quietDefinitions();
