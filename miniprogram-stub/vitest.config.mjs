import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/{unit,page}/**/*.test.ts'],
    testTimeout: 30_000,
    globalSetup: 'test/page/build.mjs',
  },
})
