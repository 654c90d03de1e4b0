import groovy.json.JsonOutput
import groovy.json.JsonSlurper

File whole = new File(shared, "corpus/twilio/twilio_chat_v2.json")
def write = { String folder, String text ->
    File file = new File(basedir, folder + "/" + whole.name)
    file.parentFile.mkdirs()
    file.setText(text, "UTF-8")
}
write("whole", whole.getText("UTF-8"))

Map document = new JsonSlurper().parse(whole, "UTF-8")
List<String> methods = ["get", "put", "post", "delete", "patch"]
document.paths.values().each { path ->
    path.keySet().removeIf { it in methods && !path[it].tags.contains("ChatV2Invite") }
}
document.paths.entrySet().removeIf { path -> path.value.keySet().disjoint(methods) }
Map schemas = document.components.schemas
while (schemas.keySet().removeIf { !JsonOutput.toJson(document).contains("\"#/components/schemas/" + it + "\"") }) {
    // What only a schema used that has gone goes, too.
}
write("by-hand", JsonOutput.toJson(document))
return true
