// Loaded before a conformance server: it listens on the loopback address only, and needs no git repository around it.
const net = require("node:net");
const processes = require("node:child_process");
const listen = net.Server.prototype.listen;
net.Server.prototype.listen = function (port, ...rest) {
    if (typeof port !== "number") {
        throw new Error("only a port is expected here");
    }
    return listen.call(this, port, "127.0.0.1", ...rest.filter(each => typeof each === "function"));
};
const execSync = processes.execSync;
processes.execSync = (command, ...rest) => command.startsWith("git ") ? "none" : execSync(command, ...rest);
require("node:module").syncBuiltinESMExports();
