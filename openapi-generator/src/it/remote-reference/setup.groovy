// It answers nobody, but would know of a connection.
ServerSocket server = new ServerSocket(0, 1, InetAddress.loopbackAddress)
context.put("server", server)
File document = new File(basedir, "pets.yaml")
document.setText(document.getText("UTF-8").replace("PORT", server.localPort.toString()), "UTF-8")
return true
