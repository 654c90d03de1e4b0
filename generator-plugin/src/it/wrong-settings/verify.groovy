String log = new File(basedir, "build.log").text
[
    '<basePakage>: No goal has a parameter of this name. Did you mean <basePackage>?',
    '<changelog>: It has no effect in an execution of generate: it is a parameter of diff.',
    '<clientName>: It is set twice',
    '<documents/document/fille>: There is no such setting in <document>. Did you mean <file>?',
    '<generateFakes>: "yes" is neither true nor false.',
    '<license>: It needs a value, but has <name> in it.',
    '<select/inclde>: There is no such setting in <select>. Did you mean <include>?',
    '<select/include/tag>: There is no such setting in <include>. Did you mean <tags>?',
    '-Dsdkpoet.pakage: No goal has such a property. Did you mean -Dsdkpoet.package?',
    '-Dsdkpoet.basePackage: No goal has such a property. That of <basePackage> is -Dsdkpoet.package.',
    '-Dsdkpoet.paging: No goal has such a property. <paging> has none: set it in the POM.',
    '-Dsdkpoet.nothing: No goal has such a property. Leave it out, or define it in <properties>',
    '<overwrite>: "maybe" is neither true nor false.',
    '-Dsdkpoet.package: It has no effect: <basePackage> in the POM comes first.',
    '-Dsdkpoet.onli: No goal has such a property. Did you mean -Dsdkpoet.only?'
].each { assert log.contains(it) : it }
assert !log.contains("sdkpoet.ours: ")
assert !log.contains("sdkpoet.test.server: ")
assert !log.contains("<docsDirectory>:")
assert new File(basedir, "target/generated-sources/sdkpoet/com/acme/pets/PetsClient.java").exists()
