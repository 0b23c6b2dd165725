import { Project } from './project.entity.js';
import * as parts from './project-parts.entity.js';
import { SavedFilter } from './saved-filter.entity.js';

export const PROJECT_TABLES = [Project, ...Object.values(parts), SavedFilter];
