import 'reflect-metadata';
import process from 'node:process';
import { run } from './cli/run.js';

process.exitCode = await run(['serve']);
