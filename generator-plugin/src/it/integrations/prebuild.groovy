// What docs/integrations.md shows: each class in a file of its own, each dependency in the POM.
String page = new File(basedir, "../../../../docs/integrations.md").text
page.eachMatch(/(?ms)^```(java|kotlin)\n(.*?)^```$/) { all, language, code ->
    String name = (code =~ /(?m)^(?:public )?(?:abstract |final )*(?:class|record) (\w+)/)[0][1]
    File file = new File(basedir, "src/main/$language/com/acme/app/$name.${language == 'java' ? 'java' : 'kt'}")
    file.parentFile.mkdirs()
    file.text = "package com.acme.app" + (language == "java" ? ";" : "") + "\n\n" + code
}
File pom = new File(basedir, "pom.xml")
page.eachMatch(/(?ms)^```xml\n(<dependency>.*?)^```$/) { all, dependency ->
    pom.text = pom.text.replace("<!-- from the page -->", dependency + "<!-- from the page -->")
}
assert pom.text.contains("slf4j-jdk-platform-logging")
