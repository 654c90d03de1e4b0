List<String> lines = new File(basedir, "build.log").readLines()

// What breaks, whom, and where.
int breaks = lines.indexOf("[INFO] Breaks (2)")
assert breaks >= 0
int gone = lines.findIndexOf { it.startsWith("[INFO]   - `GetPetOptions`, `PetsApi.getPet(String)`") && it.endsWith("are gone (source, binary)") }
assert gone > breaks
assert lines[gone + 1].startsWith("[INFO]     `PetsApi.getPet(String, String)`") && lines[gone + 1].endsWith("are new")
assert lines[gone + 2] == "[INFO]       parameter `locale` became required"
assert lines.contains("[INFO]       src/main/openapi/pets.yaml:20:11 #/paths/~1pets~1{petId}/get/parameters/1") : lines
assert lines.any { it.contains("`Pet.age()` returns `@Nullable String` instead of `@Nullable Long`") }
assert lines.any { it.contains("Classes that implement `PetsApi` lack `PetsApi.deletePetCall(String)`") }

// What is new, deprecated, different on the wire.
int added = lines.indexOf("[INFO]   - `PetsApi.deletePet(String)`, `PetsApi.deletePetCall(String)`")
assert lines[added + 1] == "[INFO]       operation `DELETE /pets/{petId}` was added"
assert lines.contains("[INFO] Deprecated (1)")
assert lines.any { it.contains("server: `https://pets.example.com/v2` instead of `https://pets.example.com`") }

// Which version.
assert lines.contains("[INFO] Version: major (next: 2.0.0)")
assert lines.contains("[INFO] Version: minor (next: 0.5.0)")
assert lines.contains("[INFO] Nothing differs.")
assert lines.contains("[INFO] Version: none")
assert lines.contains("[INFO] There are no changes for a changelog.")

// The entry, a file that exists, a break that fails the build, no old document.
String entry = new File(basedir, "target/entry.md").text
assert entry.startsWith("## [Unreleased]\n\n### Added\n\n- `PetsApi.deletePet(String)`")
assert entry.contains("\n### Changed\n\n- **Breaking:** ")
assert entry.contains("\n### Deprecated\n\n- `Pet.name()`")
assert lines.any { it.contains("<changelog>: ") && it.contains("entry.md exists, and is never changed.") }
assert lines.any { it.contains("The new document breaks callers of PetStore") }
assert lines.any { it.contains("none.yaml") && it.contains("ERROR") }
assert lines.any { it.contains("<old>: No old document is given. Set -Dsdkpoet.old=FILE, -Dsdkpoet.oldRevision=REVISION for the same file in git, or -Dsdkpoet.oldArtifact=ARTIFACT.") }

// A report in a file, also of a build that fails, and of nothing.
String page = new File(basedir, "target/changes.md").text
assert page.startsWith("# Changes of `PetStore`\n\nVersion: minor (next: 0.5.0)\n\n## Breaks (2)\n\n- `GetPetOptions`")
assert page.contains("\n  - `src/main/openapi/pets.yaml:20:11 #/paths/~1pets~1{petId}/get/parameters/1`\n")
assert page.contains("\n## Deprecated (1)\n")
def json = new groovy.json.JsonSlurper().parse(new File(basedir, "target/changes"))
assert json.formatVersion == 1 && !json.breaks && json.changes == [] && json.version == [step: "none", old: "1.2.3", next: null]
assert lines.any { it.startsWith("[INFO] Report written to ") && it.endsWith("changes.md") }
assert lines.any { it.contains("<report>: \"changes.html\" doesn't say what to write.") }
assert lines.any { it.contains("pets.yaml would be replaced, and the build needs it. Name a different file.") }
assert new File(basedir, "src/main/openapi/pets.yaml").text.startsWith("openapi:")

// Nothing else is written, and the help knows it.
assert new File(basedir, "target").list() as Set == ["entry.md", "changes.md", "changes"] as Set
assert lines.any { it.contains("failOnBreak (Default: false)") }
assert lines.any { it.contains("User property: sdkpoet.old") }
assert lines.any { it.contains("One of this, oldRevision and oldArtifact is required") } && !lines.any { it.contains("nothing is written") }
