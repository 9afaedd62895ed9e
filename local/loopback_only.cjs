// Loaded into the Playground's Node. The Playground listens on every address of the machine, and through it anyone
// on the network would reach a bot that lets anyone in.
const { Server } = require("node:net");
const listen = Server.prototype.listen;

Server.prototype.listen = function (port, ...rest) {
  const withoutHost = typeof port === "number" || typeof port === "string" ? typeof rest[0] !== "string" : false;
  return withoutHost ? listen.call(this, port, "127.0.0.1", ...rest) : listen.call(this, port, ...rest);
};
