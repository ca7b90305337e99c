import './public-role.part.js';
import './staff-roles.part.js';
