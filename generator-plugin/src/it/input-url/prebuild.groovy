import com.sun.net.httpserver.HttpServer

// A server that wants the login and the header of settings.xml; verify.groovy stops it.
byte[] document = new File(basedir, "served.yaml").bytes
String login = "Basic " + "reader:it-password".bytes.encodeBase64()
List<String> requests = new java.util.concurrent.CopyOnWriteArrayList<String>()
HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0)
server.createContext("/", { exchange ->
    boolean known = exchange.requestHeaders.getFirst("Authorization") == login &&
            exchange.requestHeaders.getFirst("X-Team") == "pets"
    requests << exchange.requestURI.toString() + (known ? "" : " without a login")
    exchange.sendResponseHeaders(known ? 200 : 401, known ? document.length : -1)
    if (known) {
        exchange.responseBody.write(document)
    }
    exchange.close()
})
server.start()

// A proxy that wants a login besides that of the server, for the last build.
byte[] behind = (new File(basedir, "served.yaml").text + "# From the proxy.\n").bytes
String proxyLogin = "Basic " + "me:proxy-password".bytes.encodeBase64()
HttpServer proxy = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0)
proxy.createContext("/", { exchange ->
    boolean known = exchange.requestHeaders.getFirst("Proxy-Authorization") == proxyLogin &&
            exchange.requestHeaders.getFirst("Authorization") == login
    requests << "proxy " + exchange.requestURI + (known ? "" : " without a login")
    exchange.responseHeaders.set("Proxy-Authenticate", "Basic realm=\"office\"")
    exchange.sendResponseHeaders(known ? 200 : 407, known ? behind.length : -1)
    if (known) {
        exchange.responseBody.write(behind)
    }
    exchange.close()
})
proxy.start()
context.put("proxy", proxy)
new File(basedir, "proxy-settings.xml").text = """
<settings>
  <proxies>
    <proxy>
      <id>office</id>
      <protocol>http</protocol>
      <host>127.0.0.1</host>
      <port>${proxy.address.port}</port>
      <username>me</username>
      <password>proxy-password</password>
    </proxy>
  </proxies>
</settings>
""".trim()
context.put("server", server)
context.put("requests", requests)
new File(localRepositoryPath, ".cache/sdkpoet").deleteDir()
File pom = new File(basedir, "pom.xml")
pom.text = pom.text.replace("https://api.acme.example", "http://127.0.0.1:" + server.address.port)
true
