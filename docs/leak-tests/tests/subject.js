/** What the tests are about. `LEAK=1` puts the mistake in, to see what they say of it. */
export const { Connection } = await import(process.env.LEAK === '1' ? '../src/leaking-connection.js' : '../src/connection.js');
