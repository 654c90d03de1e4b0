import org.eclipse.jgit.api.Git
import org.eclipse.jgit.lib.Config
import org.eclipse.jgit.lib.PersonIdent
import org.eclipse.jgit.storage.file.FileBasedConfig
import org.eclipse.jgit.util.FS
import org.eclipse.jgit.util.SystemReader

// By itself, JGit would write into the home of whoever runs this.
class Nothing extends FileBasedConfig {
    Nothing(Config parent, FS fs) { super(parent, null, fs) }
    void load() {}
    boolean isOutdated() { false }
    void save() {}
    long getTimeUnit(String section, String subsection, String name, long otherwise, java.util.concurrent.TimeUnit unit) {
        unit.convert(2, java.util.concurrent.TimeUnit.SECONDS)
    }
}
class Alone extends SystemReader.Delegate {
    Alone(SystemReader system) { super(system) }
    FileBasedConfig openUserConfig(Config parent, FS fs) { new Nothing(parent, fs) }
    FileBasedConfig openSystemConfig(Config parent, FS fs) { new Nothing(parent, fs) }
    FileBasedConfig openJGitConfig(Config parent, FS fs) { new Nothing(parent, fs) }
}
SystemReader.instance = new Alone(SystemReader.instance)

String paths(String name, String parameter) {
    """openapi: 3.0.3
info: {title: $name, version: 1.0.0}
servers: [{url: 'https://pets.example.com'}]
tags: [{name: $name}]
paths:
  /$name:
    get:
      tags: [$name]
      operationId: list$name
      parameters:
        - {name: kind, in: query, $parameter}
      responses:
        '200':
          description: ok
          content: {application/json: {schema: {\$ref: 'common.yaml#/Thing'}}}
"""
}
String optional = "schema: {type: string}", required = "required: true, schema: {type: string}"
Closure write = { path, text ->
    File file = new File(basedir, path)
    file.parentFile.mkdirs() // git keeps no empty folders
    file.text = text
}
Closure commit = { Git git ->
    def pat = new PersonIdent("Pat", "pat@acme.example")
    git.add().addFilepattern(".").call()
    git.commit().setMessage("x").setAuthor(pat).setCommitter(pat).setSign(false).call()
}

Git git = Git.init().setDirectory(basedir).call()
write("pets/src/main/openapi/pets.yaml", paths("Pets", optional))
write("pets/src/main/openapi/common.yaml", "Thing: {title: Thing, type: object, properties: {name: {type: string}, age: {type: integer}}}\n")
write("two words/src/main/openapi/v 1.yaml", paths("Words", optional))
write("two words/src/main/openapi/v 2.yaml", paths("Letters", optional))
write("two words/src/main/openapi/common.yaml", "Thing: {title: Thing, type: object, properties: {text: {type: string}}}\n")
commit(git)
git.tag().setName("v1.2.0").setAnnotated(false).call()

// What git checks out now is the new document; and one file has changed beside it.
write("pets/src/main/openapi/pets.yaml", paths("Pets", required))
write("pets/src/main/openapi/common.yaml", "Thing: {title: Thing, type: object, properties: {name: {type: string}}}\n")
write("two words/src/main/openapi/v 2.yaml", paths("Letters", required))
commit(git)
git.close()
write("pets/src/main/openapi/moved.yaml", paths("Pets", required))
true
