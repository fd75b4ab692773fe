// Builds the program unless nothing has changed; for tests that run it.
import {build} from './build.mjs';

await build();
