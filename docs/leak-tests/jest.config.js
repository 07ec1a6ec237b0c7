export default { testMatch: ['**/tests/*.jest.test.js'], transform: {}, testTimeout: 60_000 };
