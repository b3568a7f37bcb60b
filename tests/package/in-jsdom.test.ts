// @vitest-environment jsdom
import { runsInProgramDom } from './in-program-dom.js';

runsInProgramDom();
