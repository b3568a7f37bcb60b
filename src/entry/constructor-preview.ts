// Published as `dist/constructor/preview.js`: what runs before the library in the constructor's frame.
import { keepInMemory } from '../constructor/preview/in-memory.js';
import { show } from '../constructor/preview/show.js';

keepInMemory();
show();
