/// <reference types="node" />
import { run } from '../tools/cli/run.js';

process.exitCode = await run(process.argv, process.env);
