import { existsSync } from 'node:fs';
import process from 'node:process';
import { readConfig, type Config } from '../config.js';
import type { Log } from '../shared/log.js';
import { packageFolder } from '../shared/package-folder.js';

/** The settings, from the environment and from .env in the working folder; throws BadConfig. */
export function settings(log: Log): Config {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env, packageFolder());
  for (const name of config.unknown) log.warn(`${name} is no setting of chondrograph; the README lists them`);
  return config;
}
