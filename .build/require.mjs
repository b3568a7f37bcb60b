// TypeScript, and what uses it, as CommonJS: an import would first look through its nine megabytes
// for names to export, which takes 0.6 s (Node 20, 2026-11).
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export const ts = require('typescript');
export const typescript = require('@rollup/plugin-typescript');
export const { dts } = require('rollup-plugin-dts');
