import { vi } from 'vitest';

// Tests that run many cases, or a process of their own, take seconds where the machine has other work as well.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });
