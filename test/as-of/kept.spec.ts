import 'reflect-metadata';
import './random-writing.part.js';
import './withheld.part.js';
import './clearance.part.js';
import './twins.part.js';
