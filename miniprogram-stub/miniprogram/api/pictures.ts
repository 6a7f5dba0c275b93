import { Fault } from './fault'
import { accessToken, renew } from './session'
import { serverUrl } from './server'

/** Uploads a picture that WeChat has put into a temporary file, and gives its id. */
export async function upload(file: string): Promise<string> {
  const content = await read(file)
  const used = accessToken()
  try {
    return await send(content, typeOf(content), used)
  } catch (error) {
    if ((error as Fault).code !== 'UNAUTHENTICATED') throw error
  }
  await renew(used)
  return send(content, typeOf(content), accessToken())
}

function send(content: ArrayBuffer, type: string, token: string): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.request({
      url: serverUrl('/pictures'),
      method: 'POST',
      timeout: 60_000,
      header: { 'content-type': type, authorization: `Bearer ${token}` },
      data: content,
      success: ({ statusCode, data }) => {
        const { id } = (data ?? {}) as { id?: string | number }
        if (statusCode < 300 && id !== undefined) resolve(String(id))
        else reject(new Fault(byStatus(statusCode)))
      },
      fail: ({ errMsg }) => reject(new Fault('OFFLINE', errMsg)),
    })
  })
}

function byStatus(status: number) {
  if (status === 401) return 'UNAUTHENTICATED'
  if (status === 413 || status === 415 || status === 400 || status === 422) return 'PICTURE_REFUSED'
  if (status === 429) return 'RATE_LIMITED'
  return status >= 502 && status <= 504 ? 'UNAVAILABLE' : 'INTERNAL_ERROR'
}

function read(filePath: string): Promise<ArrayBuffer> {
  return new Promise((resolve, reject) => {
    wx.getFileSystemManager().readFile({
      filePath,
      success: ({ data }) => resolve(data as ArrayBuffer),
      fail: ({ errMsg }) => reject(new Fault('PICTURE_REFUSED', errMsg)),
    })
  })
}

/** WeChat does not tell the type of the file, but its first bytes do. */
function typeOf(content: ArrayBuffer) {
  const [first, second] = new Uint8Array(content.slice(0, 2))
  if (first === 0x89 && second === 0x50) return 'image/png'
  return first === 0x52 && second === 0x49 ? 'image/webp' : 'image/jpeg'
}
