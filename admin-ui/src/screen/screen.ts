import type { ComponentType } from 'react';
import type { SvgIconProps } from '@mui/material';
import type { ChangeTopic } from '@cartera/domain/change';
import type { Action } from '@cartera/domain/people';
import type { RecordSource } from '../records/index.js';
import type { Language, WordLoader, Words } from '../words/index.js';

/** Parts of the menu, in their order. */
export const menuGroups = ['work', 'cases', 'field', 'post', 'placement', 'returns', 'control', 'setup'] as const;
export type MenuGroup = (typeof menuGroups)[number];

/**
 * One folder of the console: its records, its screens, who may open them and where they are in the menu. A folder exports one
 * of these; `app/screens.ts` lists them, and nothing else has to know.
 */
export interface Screen {
  /** Name of the resource and its address (`/accounts`). */
  name: string;
  /** What one and many of its records are called; many is also its entry in the menu. */
  names?: Readonly<Record<Language, string>>;
  /** Who may see it. */
  permission: Action;
  /** Who may create and edit its records, where that is another. */
  writePermission?: Action;
  menu?: { group: MenuGroup; icon: ComponentType<SvgIconProps> };
  source?: RecordSource;
  /** Loaded with `React.lazy`: a person who never opens it does not wait for it. */
  list?: ComponentType;
  show?: ComponentType;
  create?: ComponentType;
  edit?: ComponentType;
  /** Screens at other addresses (without the leading `/`); theirs is the folder's permission. */
  pages?: readonly { path: string; page: ComponentType }[];
  /** News of these topics make its lists read again. */
  topics?: readonly ChangeTopic[];
  /** How a record calls itself in titles. */
  representation?: string;
  /** Its sentences: at hand, or loaded before the first screen that is not the one people land on. */
  words?: Words | readonly WordLoader[];
}
