// Published as `dist/constructor/constructor.js`: the page that makes a config.
import { start } from '../constructor/start.js';

start();
