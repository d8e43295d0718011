import { dotnet } from './bin/Release/net10.0/wwwroot/_framework/dotnet.js';

// A browser resolves addresses against that of its page; Node has none.
globalThis.Request = class extends Request {
  constructor(input, init) {
    super(input === '' ? 'http://localhost/' : input, init);
  }
};
const program = await dotnet.withApplicationArguments(process.argv[2]).create();
process.exit(await program.runMain());
