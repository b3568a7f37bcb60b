import { test } from './support/fixtures.js';
import { followsTheChoice } from './support/frameworks.js';

test.use({ example: 'react' });

followsTheChoice();
