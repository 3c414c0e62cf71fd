// Which years does the program bring with it? (a later decree is a new step; a step that was laid never changes)
import { PACK_2023 } from './2023.ts';
import { PACK_2024 } from './2024.ts';
import { PACK_2025 } from './2025.ts';
import { PACK_2026 } from './2026.ts';
import { PACK_2027 } from './2027.ts';
import type { PackStep } from './step.ts';

export const PACKS: readonly PackStep[] = [...PACK_2023, ...PACK_2024, ...PACK_2025, ...PACK_2026, ...PACK_2027];
