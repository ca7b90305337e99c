import 'reflect-metadata';
import './address-limit.part.js';
import './configuration.part.js';
import './rate-limit.part.js';
import './service.part.js';
