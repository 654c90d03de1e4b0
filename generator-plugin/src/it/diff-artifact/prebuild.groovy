import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

// A repository with the document in a jar, in two files, and as an artifact of its own.
String old = new File(basedir, "old.yaml").text
new File(localRepositoryPath, "com/acme/it").deleteDir()
String inJar = old.substring(0, old.indexOf("    Owner:")).replace("'#/components/schemas/Owner'", "'../common.yaml#/Owner'")
assert inJar.contains("common.yaml")
File folder = new File(basedir, "repository/com/acme/it/pets-api/1.2.0")
folder.mkdirs()
new File(folder, "pets-api-1.2.0.pom").text = "<project><modelVersion>4.0.0</modelVersion><groupId>com.acme.it</groupId>" +
        "<artifactId>pets-api</artifactId><version>1.2.0</version></project>"
new File(folder, "pets-api-1.2.0-openapi.yaml").text = old
new ZipOutputStream(new File(folder, "pets-api-1.2.0.jar").newOutputStream()).withCloseable { jar ->
    ["META-INF/build.json": "{}", "api/v1/openapi.yaml": inJar,
     "api/common.yaml"    : "Owner: {title: Owner, type: object, properties: {email: {type: string}}}\n"].each { name, text ->
        jar.putNextEntry(new ZipEntry(name))
        jar.write(text.bytes)
        jar.closeEntry()
    }
}
true
