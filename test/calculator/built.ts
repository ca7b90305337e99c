import { createCalculatorApp, type CalculatorApp } from './calculator-app.js';

let built: Promise<CalculatorApp> | undefined;

/** The one service without a database of all parts of a spec file. */
export async function theCalculator(): Promise<CalculatorApp> {
  built ??= createCalculatorApp();
  return built;
}
