export { CalculatorModule } from './calculator.module.js';
