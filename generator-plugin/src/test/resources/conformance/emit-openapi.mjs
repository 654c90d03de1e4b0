// Writes the OpenAPI documents of every main.tsp below a directory: node emit-openapi.mjs SOURCES TARGET. It does what
// `tsp compile --emit @typespec/openapi3` does for one of them, in one process for all.
import { compile, NodeHost } from "@typespec/compiler";
import { readdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const [sources, target] = process.argv.slice(2);
const mains = readdirSync(sources, { recursive: true }).filter(file => file.endsWith("main.tsp")).sort();
for (const file of mains) {
    const main = join(sources, file);
    const output = join(target, dirname(relative(sources, main)).replaceAll("/", "_"));
    const program = await compile(NodeHost, main, {
        emit: ["@typespec/openapi3"],
        options: { "@typespec/openapi3": { "emitter-output-dir": output, "file-type": "json" } },
    });
    for (const problem of program.diagnostics.filter(each => each.severity === "error")) {
        console.error(`${file}: ${problem.code}: ${problem.message}`);
        process.exitCode = 1;
    }
}
