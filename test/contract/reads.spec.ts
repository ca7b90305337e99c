import 'reflect-metadata';
import './access-guard.part.js';
import './root-arguments.part.js';
import './lists.part.js';
import './every-field.part.js';
import './wording.part.js';
import './languages.part.js';
