import com.sun.net.httpserver.HttpServer

// A server that wants the login of settings.xml; verify.groovy stops it.
byte[] document = new File(basedir, "served.yaml").bytes
String login = "Basic " + "reader:it-password".bytes.encodeBase64()
List<String> requests = new java.util.concurrent.CopyOnWriteArrayList<String>()
HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0)
server.createContext("/", { exchange ->
    boolean known = exchange.requestHeaders.getFirst("Authorization") == login
    requests << exchange.requestURI.toString() + (known ? "" : " without a login")
    exchange.sendResponseHeaders(known ? 200 : 401, known ? document.length : -1)
    if (known) {
        exchange.responseBody.write(document)
    }
    exchange.close()
})
server.start()
context.put("server", server)
context.put("requests", requests)
new File(localRepositoryPath, ".cache/sdkpoet").deleteDir()
File pom = new File(basedir, "pom.xml")
pom.text = pom.text.replace("https://api.acme.example", "http://127.0.0.1:" + server.address.port)
true
