import { serverUrl } from '../../../api/server'

/** Fetches an export into a file of WeChat's own, and gives its path. */
export function download(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    wx.downloadFile({
      url: serverUrl(path),
      success: ({ statusCode, tempFilePath }) => (statusCode < 300 ? resolve(tempFilePath) : reject(new Error(String(statusCode)))),
      fail: ({ errMsg }) => reject(new Error(errMsg)),
    })
  })
}

export const share = (filePath: string) => wx.shareFileMessage({ filePath, fail: () => {} })
