/** Registers the whole library. Later ones use the names of earlier ones. */
import './exceptions.mjs';
import './strings.mjs';
import './numbers.mjs';
import './moments.mjs';
import './collections.mjs';
import './json.mjs';
import './system.mjs';
import './schema.mjs';
import './callouts.mjs';
import './database.mjs';
