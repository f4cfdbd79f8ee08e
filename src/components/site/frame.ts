import { tellHeight } from './frame-height.ts';
import { leaveFrame } from './leave-frame.ts';
import { offerLinks } from './offer-links.ts';
import { quietDefinitions } from './quiet-definitions.ts';
import { hearForms } from './sandboxed-forms.ts';

tellHeight(document.documentElement.dataset['frame'] ?? '');
leaveFrame();
hearForms();
offerLinks();
quietDefinitions();
