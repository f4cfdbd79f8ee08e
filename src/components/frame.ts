import { tellHeight } from './frame-height.ts';
import { leaveFrame } from './leave-frame.ts';
import { offerLinks } from './offer-links.ts';
import { quietDefinitions } from './quiet-definitions.ts';
import { standIn } from './stand-in.ts';

tellHeight(document.documentElement.dataset['frame'] ?? '');
leaveFrame();
offerLinks();
quietDefinitions();
standIn();
