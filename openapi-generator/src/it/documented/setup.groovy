String page = new File(basedir, "../../../../docs/openapi-generator.md").getText("UTF-8")
def block = (page =~ /(?ms)^```xml\n(.*?)^```$/)[0][1]
String version = (new File(basedir, "../../../pom.xml").text =~ "<version>(.*?)</version>")[0][1]
File pom = new File(basedir, "pom.xml")
pom.text = pom.text.replace("<!-- The plugin of the page. -->", block.replace("VERSION", version))
return true
