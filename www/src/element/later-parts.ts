// A chunk of its own, see later.ts.

export { rememberedSettings } from '../settings/memory.js';
export { Address } from '../share/address.js';
export { read, readAhead } from './ahead.js';
export { look } from './look.js';
export { recipesOf } from './recipe-of.js';
export { typedReport } from './typed-report.js';

import '../share/banner.js';
import '../share/take-away.js';
import '../view/calculator.js';
import '../view/consent.js';
import '../view/definition.js';
import '../view/import.js';
import '../view/people/segments.js';
import '../view/quality.js';
import '../view/report.js';
import '../view/settings-panel.js';
import '../view/tour.js';
import '../view/typed-form.js';
import '../view/unlocks.js';
