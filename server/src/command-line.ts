import { parseArgs } from 'node:util';
import { SettingsError } from './settings.ts';

export interface CommandLine {
  /** A new installation, not the demo organisation. */
  empty: boolean;
  /** The address of an account whose second factor is lost; it is taken away, and nothing else is done. */
  removeSecondFactor: string | undefined;
}

/**
 * Reads the arguments after the program's name.
 * @throws SettingsError for one that there is not, or that lacks its value.
 */
export function readCommandLine(given: readonly string[]): CommandLine {
  try {
    const { values } = parseArgs({ args: [...given], options: { empty: { type: 'boolean', default: false }, 'remove-second-factor': { type: 'string' } } });
    return { empty: values.empty, removeSecondFactor: values['remove-second-factor']?.trim().toLowerCase() };
  } catch (error) {
    throw new SettingsError(`${(error as Error).message}\nThere are --empty and --remove-second-factor ADDRESS.`);
  }
}
