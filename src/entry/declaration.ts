import { mountDeclaration } from '../chunks/declaration/declaration-script.js';
import { handOver } from '../chunks/ui/hand-over.js';

handOver(mountDeclaration);
